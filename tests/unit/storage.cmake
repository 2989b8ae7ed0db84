# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_storage SOURCES test_storage.cpp LIBS hkstorage Qt6::Sql)
hk_add_test(test_undo SOURCES test_undo.cpp LIBS hkstorage)
hk_add_test(test_growing SOURCES test_growing.cpp LIBS hkstorage)
hk_add_test(test_lists SOURCES test_lists.cpp LIBS hkstorage)
hk_add_test(test_backup SOURCES test_backup.cpp LIBS hkstorage PkgConfig::minizip)
hk_add_test(test_datafile SOURCES test_datafile.cpp LIBS hkstorage Qt6::Sql)
hk_add_test(test_filestore SOURCES test_filestore.cpp LIBS hkstorage)
