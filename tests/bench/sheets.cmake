# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH)
  add_executable(bench_sheets bench_sheets.cpp)
  target_link_libraries(bench_sheets PRIVATE hk_flags hksheets PkgConfig::minizip PkgConfig::xlsxwriter EXPAT::EXPAT)
  set_target_properties(bench_sheets PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endif()
