# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_commandline SOURCES test_commandline.cpp LIBS TIMEOUT 180)
add_dependencies(test_commandline hallkeeper-cli hk_roster)
