# SPDX-License-Identifier: GPL-3.0-or-later
if(HK_BENCH AND HK_SERVER)
  add_executable(bench_sync bench_sync.cpp syncdeskphases.cpp syncfloor.cpp)
  target_link_libraries(bench_sync PRIVATE hk_flags hkservertest hksync hkmodule Qt6::Sql PkgConfig::libzstd)
  target_compile_definitions(bench_sync PRIVATE HK_MODULE_DIR="${CMAKE_BINARY_DIR}/${HK_MODULEDIR}")
  set_target_properties(bench_sync PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
  add_dependencies(bench_sync hallkeeper-server hk_roster)
endif()
