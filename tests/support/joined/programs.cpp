// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/joined/programs.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace hk::test {
namespace {

std::map<std::string, Program::Run> &programs()
{
    static std::map<std::string, Program::Run> known;
    return known;
}

} // namespace

Program::Program(const char *sourceFile, Run run)
{
    programs().emplace(std::filesystem::path(sourceFile).stem().string(), run);
}

} // namespace hk::test

// NAME [options of QtTest]
int main(int argc, char *argv[])
{
    const auto &known = hk::test::programs();
    const auto found = argc > 1 ? known.find(argv[1]) : known.end();
    if (found == known.end()) {
        std::fputs("Which test? One of:\n", stderr);
        for (const auto &[name, run] : known)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
