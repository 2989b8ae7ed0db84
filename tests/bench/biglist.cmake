# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH AND HK_GUI)
  add_executable(bench_biglist bench_biglist.cpp)
  target_link_libraries(bench_biglist PRIVATE hk_flags hktestsupport hkwidgets Qt6::Sql)
  set_target_properties(bench_biglist PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endif()
