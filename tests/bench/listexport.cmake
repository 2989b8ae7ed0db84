# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH)
  add_executable(bench_listexport bench_listexport.cpp)
  target_link_libraries(bench_listexport PRIVATE hk_flags hktestsupport hkmodule Qt6::Sql Qt6::Test PkgConfig::xlsxwriter ZLIB::ZLIB)
  set_target_properties(bench_listexport PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endif()
