# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_dutyrota ONE_ZONE SOURCES duty/test_dutyrota.cpp LIBS hk_duty_domain)
hk_add_test(test_dutypresence SOURCES duty/test_dutypresence.cpp LIBS hk_duty_domain)
find_package(rapidcheck CONFIG QUIET)
if(rapidcheck_FOUND)
  hk_add_test(test_dutyproperties ONE_ZONE SOURCES duty/test_dutyproperties.cpp LIBS hk_duty_domain rapidcheck TIMEOUT 180 COST 60)
endif()
