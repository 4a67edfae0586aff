# SPDX-License-Identifier: BSL-1.0
# What all pictures share. `data`: a program's output with --data; `picture`: the file to write.
set datafile separator "\t"
set encoding utf8
unset key
unset colorbox
ink = "#222222"
faint = "#cccccc"
yes = "#2b7a78"
no = "#f2f2f2"
