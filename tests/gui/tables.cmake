# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_listpanel GUI SOURCES test_listpanel.cpp LIBS hkwidgets Qt6::Sql)
hk_add_test(test_form GUI SOURCES test_form.cpp LIBS hkwidgets Qt6::Sql)
hk_add_test(test_importpage GUI SOURCES test_importpage.cpp LIBS hkwidgets Qt6::Sql)

# For looking at lists, forms and the import wizard by eye.
add_executable(tablesgallery tablesgallery.cpp)
target_link_libraries(tablesgallery PRIVATE hktestsupport hkwidgets Qt6::Sql)
set_target_properties(tablesgallery PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
