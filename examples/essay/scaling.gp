# SPDX-License-Identifier: BSL-1.0
set terminal pngcairo size 800,760 font "DejaVu Sans,12"
set output picture
set title "What “you, but less bounded” does depends on how you grew\n{/*0.8 The same person, by how many things each of two parts sees; dashed: both grow alike}" font ",15"
set xrange [0.5:4.5]
set yrange [0.5:4.5]
set xtics 1,1,4 scale 0
set ytics 1,1,4 scale 0
set tmargin 5
set xlabel "things that the heart sees" offset 0,-0.8
set ylabel "things that the body sees"
set size ratio 1
unset border
set style fill solid noborder
colour(s) = s eq "scroll" ? 0xd9d9d9 : s eq "call_home" ? 0xf4c77b : s eq "train" ? 0x8fb8de : 0x2b7a78
on(s) = s eq "dance" ? 0xffffff : 0x222222
name(s) = s eq "call_home" ? "call home" : s
set arrow from 0.6,0.6 to 4.45,4.45 lw 1.5 dt 2 lc rgb "#222222" front
set label "today" at 0.58,1.1 left font ",10" front
plot for [c=2:5] data index 0 every ::1 using (c - 1):($0 + 1):(0.48):(0.48):(colour(strcol(c))) with boxxyerrorbars lc rgb variable, \
     for [c=2:5] data index 0 every ::1 using (c - 1.42):($0 + 1.3):(name(strcol(c))):(on(strcol(c))) with labels left tc rgb variable font ",13"
