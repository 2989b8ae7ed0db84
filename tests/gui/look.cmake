# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_look GUI SOURCES test_look.cpp LIBS hkwidgets)
hk_add_test(test_controls GUI SOURCES test_controls.cpp LIBS hkwidgets)
hk_add_test(test_chart GUI SOURCES test_chart.cpp LIBS hkwidgets)

# For looking at every control by eye, in both themes and at any size.
add_executable(gallery gallery.cpp)
target_link_libraries(gallery PRIVATE hkwidgets)
set_target_properties(gallery PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
