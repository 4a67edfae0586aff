# SPDX-License-Identifier: BSL-1.0
set terminal pngcairo size 1150,690 font "DejaVu Sans,11"
set output picture
set multiplot layout 1,2 title "Content with what one chose: as the person one was, or as the person one became?\n{/*0.8 Share of 216 minds whose choice of one year is aligned with their parts of another}" font ",15"
minds = 216.0
set palette defined (0 "#f7f7f7", 0.5 "#9cc9c5", 1 "#2b7a78")
set cbrange [0:1]
set xrange [-0.5:3.5]
set yrange [3.5:-0.5]
set xtics ("now" 0, "year 1" 1, "year 2" 2, "year 3" 3) scale 0
set ytics ("now" 0, "year 1" 1, "year 2" 2, "year 3" 3) scale 0
set xlabel "judged by the parts of ..."
set ylabel "the choice of ..." offset 1,0
set size ratio 1
unset border
# The diagonal is all that a snapshot sees; the lower triangle is what should hold.
do for [t=0:3] {
    set object t+1 rectangle from t-0.47,t-0.47 to t+0.47,t+0.47 fs empty border rgb "#222222" lw 2 front
}
set bmargin 7
set label 1 "Outlined: the snapshot, everybody judged by who they are then." at screen 0.5,0.055 center font ",11"
set label 2 "Below it: what is chosen later, in the eyes of those who were there before. That is the part to watch." at screen 0.5,0.025 center font ",11"
share(n) = sprintf("%.0f%%", 100 * n / minds)
shade(n) = n / minds > 0.6 ? 0xffffff : 0x222222
set title "Everybody learns to like what happens\n{/*0.85 relation: no part gets what it likes least}"
plot for [c=2:5] data index 0 every ::1 using (c - 2):($0):(0.5):(0.5):(column(c) / minds) with boxxyerrorbars fs solid lc palette, \
     for [c=2:5] data index 0 every ::1 using (c - 2):($0):(share(column(c))):(shade(column(c))) with labels tc rgb variable font ",13"
unset label  # said once for both
set title "Everybody tires of what happens\n{/*0.85 relation: the choice is best in sum (Borda)}"
plot for [c=2:5] data index 1 every ::1 using (c - 2):($0):(0.5):(0.5):(column(c) / minds) with boxxyerrorbars fs solid lc palette, \
     for [c=2:5] data index 1 every ::1 using (c - 2):($0):(share(column(c))):(shade(column(c))) with labels tc rgb variable font ",13"
unset multiplot
