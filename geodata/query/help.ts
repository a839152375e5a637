export const HELP = `Ask the map: area, adjacency, overlap, what is where.

  npm run --silent query -- QUESTION … [--date YYYY-MM-DD] [--json | --csv]

Questions
  area [REGION …]           area and shares of Syria; everything where no region is given
  neighbours [REGION …] [--matrix]
                            who borders whom, and for how long; all parties where none is given;
                            with --matrix one row a region and a column for each neighbour
  frontier PAIR             a frontier and the places on either side, in order
  overlap SET … [--changes] who holds how much of a set; with --changes on every day it changed
  here COORDINATES          what is here: holder, nearest places, frontiers and borders
  within REGION KM LINE     land and places of a region within reach of a line
  shape FILE.geojson        who holds how much of a polygon, or through whose land a line runs

  REGION  gov, sdf, sdf-without-ypg, opp+tfsa, zone:idlib, afrin:district, governorate:hama,
          district:ID, syria, and intersections: "gov+tfsa in zone:idlib in governorate:hama";
          all of a kind: parties, zones, afrin-shapes, governorates, districts
  SET     zone:ID, afrin:ID, governorate:ID, district:ID; all of a kind: zones, governorates …
  PAIR    sdf+gov, or a party and what lies outside: gov+LB, opp+sea
  LINE    border:TR, border:sea, frontier:sdf+gov, place:ID, point:LAT,LNG, shape:FILE.geojson
  The day is 2018-04-04 unless --date says otherwise. sdf includes ypg. Figures are those of the
  page: whole km², km with one decimal below 10, percentages with one; "<1" is an area of less than
  half a km² (also in CSV and JSON: a nought would say that there is none).

Examples
  npm run --silent query -- area sdf sdf-without-ypg "gov in zone:ghouta"
  npm run --silent query -- neighbours tfsa --date 2018-03-24 --csv
  npm run --silent query -- neighbours zones afrin-shapes --matrix
  npm run --silent query -- frontier sdf+tfsa
  npm run --silent query -- overlap zone:ghouta --changes
  npm run --silent query -- here 36°12′N 37°9′E
  npm run --silent query -- within sdf 30 border:TR --json`;
