# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(looktest GUI SOURCES looktest.cpp LIBS hkwidgets)
hk_add_test(controlstest GUI SOURCES controlstest.cpp LIBS hkwidgets)
hk_add_test(charttest GUI SOURCES charttest.cpp LIBS hkwidgets)

# For looking at every control by eye, in both themes and at any size.
add_executable(gallery gallery.cpp)
target_link_libraries(gallery PRIVATE hkwidgets)
set_target_properties(gallery PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
