# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH AND HK_GUI)
  add_executable(bench_start bench_start.cpp)
  target_link_libraries(bench_start PRIVATE hk_flags hkshell hki18n Qt6::Test Qt6::Sql Qt6::Charts Qt6::Svg Qt6::PrintSupport)
  target_compile_definitions(bench_start PRIVATE HK_MODULE_DIR="${CMAKE_BINARY_DIR}/${HK_MODULEDIR}")
  set_target_properties(bench_start PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
  add_dependencies(bench_start hk_roster hk_rosterui)
endif()
