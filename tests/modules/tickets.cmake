# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_ticketclocks SOURCES tickets/test_ticketclocks.cpp LIBS hk_tickets_domain)
hk_add_test(test_tickethistory SOURCES tickets/test_tickethistory.cpp LIBS hk_tickets_domain)
hk_add_test(test_ticketsteps SOURCES tickets/test_ticketsteps.cpp LIBS hk_tickets_domain)
hk_add_test(test_ticketwords SOURCES tickets/test_ticketwords.cpp LIBS hk_tickets_domain hki18n)
find_package(rapidcheck CONFIG QUIET)
if(rapidcheck_FOUND)
  hk_add_test(test_ticketproperties SOURCES tickets/test_ticketproperties.cpp LIBS hk_tickets_domain rapidcheck COST 20)
else()
  message(WARNING "rapidcheck is not there: the properties of the clocks of tickets are not tried. packaging/install-packages.sh test "
    "installs it.")
endif()
