# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_accountverbs ONE_ZONE UNSANITIZED COST 30 TIMEOUT 180 SOURCES test_accountverbs.cpp LIBS hksheets DEPENDS hallkeeper-cli hk_roster)
hk_add_service_test(test_accountverbs)
