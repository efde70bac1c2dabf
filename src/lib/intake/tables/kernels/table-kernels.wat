;; The inner loops of reading tables, in WebAssembly with 128-bit SIMD. What each does is said in table-loops.ts;
;; plain-table-loops.ts is the same in TypeScript. Assembled by `node scripts/wasm/build-wasm.ts`. All addresses are in bytes.

(module
  (import "env" "memory" (memory 1))

  ;; From 16 - n on, what keeps the first n of sixteen bytes. The memory's first bytes are kept free for it.
  (data (i32.const 0)
    "\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")

  ;; --- Records and cells ---

  (func (export "tokenize") (param $state i32) (param $to i32) (param $delimiter i32) (param $isLast i32) (result i32)
    (local $at i32) (local $line i32) (local $records i32) (local $cells i32) (local $unclosed i32)
    (local $cellsAt i32) (local $cellsRoom i32) (local $recordsAt i32) (local $recordsRoom i32)
    (local $narrowest i32) (local $widest i32)
    (local $start i32) (local $firstCell i32) (local $within i32) (local $begin i32) (local $doubled i32)
    (local $bits i32) (local $ends i32) (local $byte i32) (local $place i32) (local $status i32)
    (local $block v128) (local $delimiters v128)
    (local.set $at (i32.load (local.get $state)))
    (local.set $line (i32.load offset=4 (local.get $state)))
    (local.set $records (i32.load offset=8 (local.get $state)))
    (local.set $cells (i32.load offset=12 (local.get $state)))
    (local.set $unclosed (i32.load offset=16 (local.get $state)))
    (local.set $narrowest (i32.load offset=20 (local.get $state)))
    (local.set $widest (i32.load offset=24 (local.get $state)))
    (local.set $recordsAt (i32.load offset=28 (local.get $state)))
    (local.set $recordsRoom (i32.load offset=32 (local.get $state)))
    (local.set $cellsAt (i32.load offset=36 (local.get $state)))
    (local.set $cellsRoom (i32.load offset=40 (local.get $state)))
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (block $done
      (loop $record
        (local.set $start (local.get $at))
        (local.set $firstCell (local.get $cells))
        (local.set $within (i32.const 0))
        (local.set $status (i32.const 0))
        (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $status (i32.const 3))
        ;; One more record says where the cells of the last end.
        (br_if $done (i32.ge_u (i32.add (local.get $records) (i32.const 1)) (local.get $recordsRoom)))
        (block $whole
          (loop $cell
            (local.set $status (i32.const 3))
            (br_if $done (i32.ge_u (local.get $cells) (local.get $cellsRoom)))
            (local.set $place (i32.add (local.get $cellsAt) (i32.shl (local.get $cells) (i32.const 3))))
            (local.set $cells (i32.add (local.get $cells) (i32.const 1)))
            (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x22))
              (then
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (local.set $begin (local.get $at))
                (local.set $doubled (i32.const 0))
                (local.set $status (i32.const 2))
                (block $closed
                  (loop $quoted
                    ;; No mark from here on closes, but where two marks may be told apart otherwise.
                    (if (i32.gt_u (local.get $at) (local.get $unclosed))
                      (then (br_if $done (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x22)))))
                    (block $found
                      (loop $scan
                        (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
                        (local.set $block (v128.load (local.get $at)))
                        (local.set $bits (i8x16.bitmask (i8x16.eq (local.get $block)
                          (v128.const i8x16 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22 0x22))))
                        (local.set $ends (i8x16.bitmask (v128.or
                          (i8x16.eq (local.get $block)
                            (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
                          ;; A carriage return that no line feed follows.
                          (v128.andnot
                            (i8x16.eq (local.get $block)
                              (v128.const i8x16 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13))
                            (i8x16.eq (v128.load offset=1 (local.get $at))
                              (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))))))
                        (if (local.get $ends)
                          (then
                            ;; Those before the mark, if there is one.
                            (local.set $within (i32.add (local.get $within) (i32.popcnt (i32.and
                              (local.get $ends)
                              (i32.and
                                (i32.sub (local.get $bits) (i32.const 1))
                                (i32.xor (local.get $bits) (i32.const -1)))))))))
                        (if (local.get $bits)
                          (then
                            (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $bits))))
                            (br $found)))
                        (local.set $at (i32.add (local.get $at) (i32.const 16)))
                        (br $scan)))
                    ;; What follows a mark decides what it is, and may be in the next chunk.
                    (if (i32.eq (i32.add (local.get $at) (i32.const 1)) (local.get $to))
                      (then
                        (br_if $closed (local.get $isLast))
                        (br $done)))
                    (local.set $byte (i32.load8_u offset=1 (local.get $at)))
                    (br_if $closed (i32.eq (local.get $byte) (local.get $delimiter)))
                    (br_if $closed (i32.eq (local.get $byte) (i32.const 10)))
                    (br_if $closed (i32.eq (local.get $byte) (i32.const 13)))
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    (if (i32.eq (local.get $byte) (i32.const 0x22))
                      (then
                        (local.set $doubled (i32.const -1))
                        (local.set $at (i32.add (local.get $at) (i32.const 1)))))
                    (br $quoted)))
                (i32.store (local.get $place) (local.get $begin))
                (i32.store offset=4 (local.get $place) (i32.xor (local.get $at) (local.get $doubled)))
                (local.set $at (i32.add (local.get $at) (i32.const 1))))
              (else
                (i32.store (local.get $place) (local.get $at))
                (block $found
                  (loop $scan
                    (local.set $block (v128.load (local.get $at)))
                    (local.set $bits (i8x16.bitmask (v128.or
                      (i8x16.eq (local.get $block) (local.get $delimiters))
                      (v128.or
                        (i8x16.eq (local.get $block)
                          (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
                        (i8x16.eq (local.get $block)
                          (v128.const i8x16 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13))))))
                    (if (local.get $bits)
                      (then
                        (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $bits))))
                        (br $found)))
                    (local.set $at (i32.add (local.get $at) (i32.const 16)))
                    (br_if $scan (i32.lt_u (local.get $at) (local.get $to)))
                    (local.set $at (local.get $to))))
                (i32.store offset=4 (local.get $place) (local.get $at))))
            (local.set $status (i32.const 1))
            (if (i32.ge_u (local.get $at) (local.get $to))
              (then
                (br_if $whole (local.get $isLast))
                (br $done)))
            (local.set $byte (i32.load8_u (local.get $at)))
            (if (i32.eq (local.get $byte) (local.get $delimiter))
              (then
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (br $cell))))
          ;; A line feed may follow the carriage return in the next chunk.
          (br_if $whole (i32.eq (local.get $byte) (i32.const 10)))
          (br_if $whole (i32.lt_u (i32.add (local.get $at) (i32.const 1)) (local.get $to)))
          (br_if $done (i32.eqz (local.get $isLast))))
        (if (i32.eq (local.get $at) (local.get $start))
          (then (local.set $cells (local.get $firstCell)))
          (else
            (local.set $place (i32.add (local.get $recordsAt) (i32.shl (local.get $records) (i32.const 4))))
            (i32.store (local.get $place) (local.get $firstCell))
            (i32.store offset=4 (local.get $place) (local.get $start))
            (i32.store offset=8 (local.get $place) (local.get $at))
            (i32.store offset=12 (local.get $place) (local.get $line))
            (local.set $records (i32.add (local.get $records) (i32.const 1)))
            (local.set $begin (i32.sub (local.get $cells) (local.get $firstCell)))
            (if (i32.lt_u (local.get $begin) (local.get $narrowest))
              (then (local.set $narrowest (local.get $begin))))
            (if (i32.gt_u (local.get $begin) (local.get $widest))
              (then (local.set $widest (local.get $begin))))))
        (local.set $line (i32.add (local.get $line) (local.get $within)))
        (if (i32.lt_u (local.get $at) (local.get $to))
          (then
            (local.set $line (i32.add (local.get $line) (i32.const 1)))
            (local.set $at (i32.add (i32.add (local.get $at) (i32.const 1)) (i32.and
              (i32.eq (local.get $byte) (i32.const 13))
              (i32.eq (i32.load8_u offset=1 (local.get $at)) (i32.const 10)))))))
        (br $record)))
    (i32.store (local.get $state) (local.get $start))
    (i32.store offset=4 (local.get $state) (local.get $line))
    (i32.store offset=8 (local.get $state) (local.get $records))
    (i32.store offset=12 (local.get $state) (local.get $firstCell))
    (i32.store offset=20 (local.get $state) (local.get $narrowest))
    (i32.store offset=24 (local.get $state) (local.get $widest))
    (i32.store (i32.add (local.get $recordsAt) (i32.shl (local.get $records) (i32.const 4))) (local.get $firstCell))
    (local.get $status))

  ;; --- Codes ---

  (func $mixed (param $hash i64) (param $block v128) (result i64)
    (local.set $hash (i64.mul
      (i64.xor (local.get $hash) (i64x2.extract_lane 0 (local.get $block)))
      (i64.const 0xbf58476d1ce4e5b9)))
    (local.set $hash (i64.mul
      (i64.xor
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32)))
        (i64x2.extract_lane 1 (local.get $block)))
      (i64.const 0x94d049bb133111eb)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))

  ;; Whether two runs of more than 32 bytes are the same between their first and their last sixteen.
  (func $areSameWithin (param $a i32) (param $b i32) (param $length i32) (result i32)
    (local $last i32)
    (local.set $last (i32.sub (i32.add (local.get $a) (local.get $length)) (i32.const 16)))
    (loop $blocks
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (if (i32.ge_u (local.get $a) (local.get $last)) (then (return (i32.const 1))))
      (br_if $blocks (i8x16.all_true (i8x16.eq (v128.load (local.get $a)) (v128.load (local.get $b))))))
    (i32.const 0))

  (func (export "codeColumn")
    (param $dictionary i32) (param $records i32) (param $cells i32) (param $column i32)
    (param $from i32) (param $to i32) (param $codes i32) (result i32)
    (local $size i32) (local $slots i32) (local $slotMask i32) (local $arena i32) (local $used i32) (local $room i32)
    (local $record i32) (local $cell i32) (local $code i32) (local $begin i32) (local $end i32) (local $length i32)
    (local $at i32) (local $slot i32) (local $entry i32) (local $hash32 i32) (local $hash i64)
    (local $blanks i32) (local $block v128) (local $keep v128) (local $lastBlock v128) (local $tail v128) (local $lastTail v128) (local $lastLength i32) (local $lastBegin i32) (local $last i32)
    (local.set $size (i32.load (local.get $dictionary)))
    (local.set $slots (i32.load offset=4 (local.get $dictionary)))
    (local.set $slotMask (i32.shl (i32.sub (i32.load offset=8 (local.get $dictionary)) (i32.const 1)) (i32.const 3)))
    (local.set $arena (i32.load offset=12 (local.get $dictionary)))
    (local.set $used (i32.load offset=16 (local.get $dictionary)))
    (local.set $room (i32.load offset=20 (local.get $dictionary)))
    (local.set $blanks (i32.load offset=24 (local.get $dictionary)))
    (local.set $lastLength (i32.const -1))
    (block $stop
      (loop $next
        (br_if $stop (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $code (i32.const -1))
        (block $coded
          (local.set $record (i32.add (local.get $records) (i32.shl (local.get $from) (i32.const 4))))
          (local.set $cell (i32.add (i32.load (local.get $record)) (local.get $column)))
          (br_if $coded (i32.ge_u (local.get $cell) (i32.load offset=16 (local.get $record))))
          (local.set $cell (i32.add (local.get $cells) (i32.shl (local.get $cell) (i32.const 3))))
          (local.set $begin (i32.load (local.get $cell)))
          (local.set $end (i32.load offset=4 (local.get $cell)))
          (if (i32.lt_s (local.get $end) (i32.const 0))
            (then
              ;; Written without its doubled marks to where it goes if it is new.
              (local.set $end (i32.xor (local.get $end) (i32.const -1)))
              (local.set $at (i32.add (i32.add (local.get $arena) (local.get $used)) (i32.const 8)))
              (br_if $stop (i32.gt_u
                (i32.add (i32.add (local.get $used) (i32.sub (local.get $end) (local.get $begin))) (i32.const 64))
                (local.get $room)))
              (local.set $end (call $undouble (local.get $begin) (local.get $end) (local.get $at)))
              (local.set $begin (local.get $at))))
          (local.set $length (i32.sub (local.get $end) (local.get $begin)))
          (br_if $coded (i32.eqz (local.get $length)))
          (if (i32.or
              (i32.le_u (i32.load8_u (local.get $begin)) (i32.const 0x20))
              (i32.le_u (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 0x20)))
            (then
              (block $trimmed (loop $left
                (br_if $coded (i32.ge_u (local.get $begin) (local.get $end)))
                (br_if $trimmed (i32.gt_u (i32.load8_u (local.get $begin)) (i32.const 0x20)))
                (local.set $begin (i32.add (local.get $begin) (i32.const 1)))
                (br $left)))
              (block $trimmed (loop $right
                (br_if $trimmed (i32.gt_u (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 0x20)))
                (local.set $end (i32.sub (local.get $end) (i32.const 1)))
                (br $right)))
              (local.set $length (i32.sub (local.get $end) (local.get $begin)))))
          ;; The first sixteen bytes, or what there is of them; and the last, which may lie over the first.
          (local.set $block (v128.load (local.get $begin)))
          (if (i32.le_u (local.get $length) (i32.const 16))
            (then
              (local.set $keep (v128.load (i32.sub (i32.const 16) (local.get $length))))
              (local.set $block (v128.and (local.get $block) (local.get $keep)))
              (local.set $tail (local.get $block)))
            (else
              (local.set $tail (v128.load (i32.sub (local.get $end) (i32.const 16))))))
          ;; Columns are often in order.
          (if (i32.eq (local.get $length) (local.get $lastLength))
            (then (if (i8x16.all_true (v128.and
                (i8x16.eq (local.get $block) (local.get $lastBlock))
                (i8x16.eq (local.get $tail) (local.get $lastTail))))
              (then
                (local.set $code (local.get $last))
                (br_if $coded (i32.le_u (local.get $length) (i32.const 32)))
                (br_if $coded (call $areSameWithin (local.get $begin) (local.get $lastBegin) (local.get $length)))))))
          (local.set $hash (call $mixed (i64.extend_i32_u (local.get $length)) (local.get $block)))
          (if (i32.gt_u (local.get $length) (i32.const 16))
            (then
              (local.set $at (i32.add (local.get $begin) (i32.const 16)))
              (local.set $end (i32.sub (local.get $end) (i32.const 16)))
              (block $tail (loop $middle
                (br_if $tail (i32.ge_u (local.get $at) (local.get $end)))
                (local.set $hash (call $mixed (local.get $hash) (v128.load (local.get $at))))
                (local.set $at (i32.add (local.get $at) (i32.const 16)))
                (br $middle)))
              (local.set $hash (call $mixed (local.get $hash) (local.get $tail)))))
          ;; The higher half, to which all bits come.
          (local.set $hash32 (i32.wrap_i64 (i64.shr_u
            (i64.mul (local.get $hash) (i64.const 0xbf58476d1ce4e5b9))
            (i64.const 32))))
          (local.set $slot (i32.and (i32.shl (local.get $hash32) (i32.const 3)) (local.get $slotMask)))
          (block $known
            (block $free
              (loop $probe
                (local.set $at (i32.add (local.get $slots) (local.get $slot)))
                (local.set $entry (i32.load offset=4 (local.get $at)))
                (br_if $free (i32.eqz (local.get $entry)))
                (if (i32.eq (i32.load (local.get $at)) (local.get $hash32))
                  (then
                    (local.set $entry (i32.add (local.get $arena) (local.get $entry)))
                    (if (i32.eq (i32.load offset=4 (local.get $entry)) (local.get $length))
                      (then
                        (if (i32.le_u (local.get $length) (i32.const 16))
                          (then (br_if $known (i8x16.all_true (i8x16.eq
                            (v128.and (v128.load offset=8 (local.get $entry)) (local.get $keep))
                            (local.get $block)))))
                          (else (if (i8x16.all_true (v128.and
                              (i8x16.eq (v128.load offset=8 (local.get $entry)) (local.get $block))
                              (i8x16.eq
                                (v128.load (i32.sub (i32.add (local.get $entry) (local.get $length)) (i32.const 8)))
                                (local.get $tail))))
                            (then
                              (br_if $known (i32.le_u (local.get $length) (i32.const 32)))
                              (br_if $known (call $areSameWithin
                                (local.get $begin)
                                (i32.add (local.get $entry) (i32.const 8))
                                (local.get $length)))))))))))
                (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 8)) (local.get $slotMask)))
                (br $probe)))
            ;; New, if there is room for it: at least half of the slots stay free.
            (br_if $stop (i32.gt_u
              (i32.add (i32.add (local.get $used) (local.get $length)) (i32.const 64))
              (local.get $room)))
            (br_if $stop (i32.ge_u (i32.shl (local.get $size) (i32.const 4)) (local.get $slotMask)))
            (local.set $entry (i32.add (local.get $arena) (local.get $used)))
            (call $copy (local.get $begin) (i32.add (local.get $entry) (i32.const 8)) (local.get $length))
            (i32.store (local.get $entry) (local.get $size))
            (i32.store offset=4 (local.get $entry) (local.get $length))
            (i32.store (local.get $at) (local.get $hash32))
            (i32.store offset=4 (local.get $at) (local.get $used))
            (local.set $size (i32.add (local.get $size) (i32.const 1)))
            (local.set $used (i32.add (local.get $used) (i32.and
              (i32.add (local.get $length) (i32.const 11))
              (i32.const -4)))))
          (local.set $code (i32.load (local.get $entry)))
          (local.set $last (local.get $code))
          (local.set $lastLength (local.get $length))
          (local.set $lastBlock (local.get $block))
          (local.set $lastTail (local.get $tail))
          (local.set $lastBegin (i32.add (local.get $entry) (i32.const 8))))
        (i32.store (i32.add (local.get $codes) (i32.shl (local.get $from) (i32.const 2))) (local.get $code))
        (local.set $blanks (i32.add (local.get $blanks) (i32.shr_u (local.get $code) (i32.const 31))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $next)))
    (i32.store (local.get $dictionary) (local.get $size))
    (i32.store offset=16 (local.get $dictionary) (local.get $used))
    (i32.store offset=24 (local.get $dictionary) (local.get $blanks))
    (local.get $from))

  ;; --- Bytes ---

  ;; Sixteen at a time: up to fifteen more than asked for.
  (func $copy (param $from i32) (param $to i32) (param $length i32)
    (local $stop i32)
    (local.set $stop (i32.add (local.get $from) (local.get $length)))
    (loop $blocks
      (v128.store (local.get $to) (v128.load (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $from) (local.get $stop)))))

  ;; Gives where what was written ends.
  (func $undouble (param $from i32) (param $end i32) (param $to i32) (result i32)
    (local $byte i32) (local $before i32)
    (block $done (loop $bytes
      (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
      (local.set $byte (i32.load8_u (local.get $from)))
      (i32.store8 (local.get $to) (local.get $byte))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      ;; The second of two marks is left out.
      (if (i32.eq (local.get $byte) (i32.const 0x22))
        (then (if (i32.lt_u (local.get $from) (local.get $end))
          (then (local.set $from (i32.add (local.get $from)
            (i32.eq (i32.load8_u (local.get $from)) (i32.const 0x22))))))))
      (br $bytes)))
    (local.get $to))

  (func (export "gatherTexts")
    (param $records i32) (param $cells i32) (param $column i32) (param $picks i32) (param $count i32)
    (param $texts i32) (param $lengths i32) (result i32)
    (local $record i32) (local $cell i32) (local $begin i32) (local $end i32) (local $length i32) (local $to i32)
    (local $doubled i32) (local $stop i32)
    (local.set $to (local.get $texts))
    (local.set $stop (i32.add (local.get $picks) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $picks) (local.get $stop)))
      (local.set $length (i32.const 0))
      (local.set $doubled (i32.const 0))
      (local.set $record (i32.add (local.get $records) (i32.shl (i32.load (local.get $picks)) (i32.const 4))))
      (local.set $cell (i32.add (i32.load (local.get $record)) (local.get $column)))
      (if (i32.lt_u (local.get $cell) (i32.load offset=16 (local.get $record)))
        (then
          (local.set $cell (i32.add (local.get $cells) (i32.shl (local.get $cell) (i32.const 3))))
          (local.set $begin (i32.load (local.get $cell)))
          (local.set $end (i32.load offset=4 (local.get $cell)))
          (local.set $doubled (i32.shr_s (local.get $end) (i32.const 31)))
          (local.set $length (i32.sub (i32.xor (local.get $end) (local.get $doubled)) (local.get $begin)))
          (call $copy (local.get $begin) (local.get $to) (local.get $length))))
      (i32.store (local.get $lengths) (i32.xor (local.get $length) (local.get $doubled)))
      (local.set $to (i32.add (local.get $to) (local.get $length)))
      (local.set $lengths (i32.add (local.get $lengths) (i32.const 4)))
      (local.set $picks (i32.add (local.get $picks) (i32.const 4)))
      (br $next)))
    (i32.sub (local.get $to) (local.get $texts)))
)
