# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH)
  add_executable(bench_duty bench_duty.cpp)
  target_link_libraries(bench_duty PRIVATE hk_flags hk_duty_domain)
  target_include_directories(bench_duty PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  set_target_properties(bench_duty PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endif()
