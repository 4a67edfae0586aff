# SPDX-License-Identifier: BSL-1.0
# shellcheck shell=sh
# What a rule's header says is what is checked: fails if a rule under INCLUDE_DIR does not say what
# it needs and costs, where it comes from and what it satisfies, or says something else about the
# latter than aggregators/claims.hpp, which the unit tests check.
#
#   sh tests/scripts/rules.sh INCLUDE_DIR [README]
#
# A README has to name all of them in its table, in the row of the group that they are in.
# What several rules of a header have in common may stand in a comment before them, and a variant
# may say "Else as `other`".
set -eu
{ [ $# -eq 1 ] || [ $# -eq 2 ]; } && [ -d "$1" ] ||
    { echo "usage: rules.sh INCLUDE_DIR [README]" >&2; exit 2; }
rows=${2:+$(grep '^| `[a-z_]*` |' "$2")}
cd -- "$1/selfalign"

find aggregators -name '*.hpp' | LC_ALL=C sort | rows=$rows awk '
function wrong(text) { print "FAIL: " file ": " text; bad = 1 }
function sentence(letters,   yes, no, k) {
    for (k = 1; k <= 5; k++)
        if (index(letters, substr("ANPCS", k, 1))) yes = yes (yes == "" ? "" : ", ") word[k]
        else no = no (no == "" ? "" : ", ") word[k]
    return "Satisfies: " (yes == "" ? "none" : yes) (no == "" ? "" : "; not " no) "."
}
function has(pattern, what) {
    if (doc " " common !~ pattern && doc !~ /Else as `/) wrong(rule " does not say " what)
}
function check() {
    rules++
    if (!(rule in claim)) { wrong(rule " is not in claims.hpp"); return }
    if (rule in seen) wrong(rule " is there twice")
    seen[rule] = 1
    if (index(doc, sentence(claim[rule])) == 0) wrong(rule " does not say: " sentence(claim[rule]))
    if (gsub(/Satisfies:/, "&", doc) != 1) wrong(rule " says what it satisfies more than once")
    group = file
    sub(/^aggregators\//, "", group); sub(/\/.*/, "", group)
    if (ENVIRON["rows"] != "" && row[group] !~ "`" rule "[`<(]")
        wrong(rule " is not in the row of `" group "`")
    has("[Nn]eeds? ", "what it needs")
    has("Cost:", "what it costs")
    has("Ties, menus, weights, unranked options: `aggregators/", "where ties and menus stand")
    has("Source(:| of )", "where it comes from")
    if (doc !~ /Else as `/) {
        source = doc " " common
        sub(/^.*Source/, "", source); sub(/(Cost|Ties, menus).*/, "", source)
        if (source !~ /(1[2-9]|20)[0-9][0-9]/) wrong(rule " does not say the year of its source")
    }
}
BEGIN {
    split(ENVIRON["rows"], lines, "\n")
    for (k in lines) { split(lines[k], cell, "`"); row[cell[2]] = lines[k] }
    split("anonymous neutral Pareto Condorcet Smith", word, " ")
    while ((getline line < "aggregators/claims.hpp") > 0)
        while (match(line, /\{"[a-z_0-9]+", "[A-Z]*"\}/)) {
            split(substr(line, RSTART, RLENGTH), quoted, "\"")
            claim[quoted[2]] = quoted[4]; claims++
            line = substr(line, RSTART + RLENGTH)
        }
}
{
    file = $0; doc = ""; common = ""
    while ((getline line < file) > 0) {
        sub(/^ */, "", line)
        if (line ~ /^\/\/\//) { sub(/^\/\/\/ ?/, "", line); doc = doc (doc == "" ? "" : " ") line }
        else if (line ~ /^template </ && doc != "") continue
        else {
            if (line ~ /^(inline constexpr )?struct [a-z_0-9]+/ && doc ~ /Satisfies:|Ties, menus/) {
                rule = line
                sub(/^(inline constexpr )?struct /, "", rule); sub(/[^a-z_0-9].*/, "", rule)
                sub(/_rule$/, "", rule)
                # It is one with the rules that it is given.
                if (doc !~ /properties stand with the rule/) check()
            } else if (line == "") common = common " " doc
            doc = ""
        }
    }
    close(file)
}
END {
    file = "aggregators/claims.hpp"
    for (rule in claim) if (!(rule in seen)) wrong(rule " has a claim and no header")
    if (rules < 100 || claims < 100) wrong("only " rules " rules and " claims " claims were found")
    if (bad) exit 1
    print "PASS: " rules " rules say what they satisfy, need and cost"
}'
