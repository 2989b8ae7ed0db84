# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_wire SOURCES test_wire.cpp LIBS hkwire)
hk_add_test(test_packing SOURCES test_packing.cpp LIBS hkwire PkgConfig::libzstd)
