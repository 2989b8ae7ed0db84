# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_secrets SOURCES test_secrets.cpp LIBS hk_roster hkmodule)
