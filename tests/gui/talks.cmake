# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_mentoringjourney GUI TIMEOUT 120 SOURCES test_mentoringjourney.cpp ticketsample.h rostersample.h LIBS hkshell hktestgui hki18n)
hk_test_needs(test_mentoringjourney hk_roster hk_rosterui hk_mentoring hk_mentoringui)
foreach(walk pagewalk formwalk manual)
  hk_test_needs(test_${walk} hk_mentoringui)
endforeach()
hk_add_test(test_mentoringpapers GUI SOURCES test_mentoringpapers.cpp LIBS hk_mentoringui hk_roster)
hk_add_test(test_mentoringforms GUI TIMEOUT 120 SOURCES test_mentoringforms.cpp ticketsample.h rostersample.h LIBS hkshell hktestgui hki18n)
hk_test_needs(test_mentoringforms hk_roster hk_rosterui hk_mentoring hk_mentoringui)
