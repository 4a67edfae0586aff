# SPDX-License-Identifier: BSL-1.0
set terminal pngcairo size 900,620 font "DejaVu Sans,12"
set output picture
set title "No holiday serves both what she chooses and what is best for her parts\n{/*0.8 What each destination loses, as her parts' future counts more against her own choice}" font ",15" offset 0,0.5
set xlabel "weight of what her parts lose in the end, against 1 for not doing what she chooses"
set ylabel "what is lost, both together"
set xrange [0:0.5]
set yrange [0:3]
set border 3 lc rgb faint
set xtics nomirror textcolor rgb ink
set ytics nomirror textcolor rgb ink
set style fill solid 0.25 noborder
set label "stay at home" at 0.195,2.75 font ",12" tc rgb "#888888"
set label "the nice one: what she chooses,\nand worse in the end" at 0.37,2.22 right font ",12" tc rgb "#b3541e"
set label "the horrible one: best in the end,\nand not what she chooses" at 0.055,1.22 left font ",12" tc rgb "#2f5d8a"
set label "lost at least, wherever she is sent" at 0.35,0.5 center font ",13" tc rgb yes front
plot data index 2 every ::1 using 1:5 with filledcurves y1=0 lc rgb yes, \
     data index 2 every ::1 using 1:4 with lines lw 2 lc rgb "#bbbbbb", \
     data index 2 every ::1 using 1:5 with lines lw 8 lc rgb yes, \
     data index 2 every ::1 using 1:2 with lines lw 2.5 lc rgb "#b3541e", \
     data index 2 every ::1 using 1:3 with lines lw 2.5 lc rgb "#2f5d8a"
