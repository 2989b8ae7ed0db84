# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH)
  add_executable(bench_tickets bench_tickets.cpp)
  target_link_libraries(bench_tickets PRIVATE hk_flags hk_tickets Qt6::Sql)
  target_include_directories(bench_tickets PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(bench_tickets PRIVATE HK_MODULE_DIR="${CMAKE_BINARY_DIR}/${HK_MODULEDIR}")
  set_target_properties(bench_tickets PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
  add_dependencies(bench_tickets hk_roster)
endif()
