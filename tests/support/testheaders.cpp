// SPDX-License-Identifier: GPL-3.0-or-later
// The program that CMake precompiles the headers for; it does nothing.
int main()
{
    return 0;
}
