# SPDX-License-Identifier: BSL-1.0
set terminal pngcairo size 900,1000 font "DejaVu Sans,11"
set output picture
set label "Every behaviour of Sydney is aligned with somebody, none with everybody" at screen 0.5,0.975 center font ",15"
set label "Each row is a meaning of “aligned with”; filled: it accepts the behaviour" at screen 0.5,0.95 center font ",12"
rows = 21
set xrange [0.4:5.6]
set yrange [rows + 1.6:0.4]
set x2tics ("bland" 1, "playful" 2, "love bomb" 3, "do anything\nnow" 4, "refuse" 5) scale 0 font ",12"
unset xtics
set ytics scale 0
unset border
set lmargin 38
set tmargin 9
set style fill solid noborder
# The four groups: reporter, instructions, rented, company.
set arrow from 0.4,3.5 to 5.6,3.5 nohead lc rgb faint
set arrow from 0.4,13.5 to 5.6,13.5 nohead lc rgb faint
set arrow from 0.4,14.5 to 5.6,14.5 nohead lc rgb faint
set arrow from 0.4,21.5 to 5.6,21.5 nohead lc rgb ink lw 2
plot for [c=2:6] data every ::1::rows using (c - 1):($0 + 1):(0.44):(0.4):(column(c) > 0 ? 0x2b7a78 : 0xf2f2f2):ytic(1) \
         with boxxyerrorbars lc rgb variable, \
     for [c=2:6] data every ::rows+1::rows+1 using (c - 1):(rows + 1):(sprintf("%d of 21", column(c))):ytic(1) \
         with labels font ",12"
