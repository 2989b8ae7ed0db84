# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_house SOURCES test_house.cpp LIBS)
