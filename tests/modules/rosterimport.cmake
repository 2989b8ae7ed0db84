# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(place_test SOURCES place_test.cpp LIBS hk_roster)
