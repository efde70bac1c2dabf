;; The inner loops of deriving a network of actors, in WebAssembly with 128-bit SIMD. What each does is said
;; in pair-loops.ts; plain-pair-loops.ts is the same in TypeScript. Assembled by `node scripts/wasm/build-wasm.ts`.
;; All addresses and strides are in bytes.

(module
  (import "env" "memory" (memory 1))

  ;; Bit rows: how many columns both of two actors have, and in how many of these they differ.
  (func (export "bitPairs")
    (param $present i32) (param $above i32) (param $stride i32) (param $actors i32) (param $bytes i32)
    (param $both i32) (param $differ i32)
    (local $i i32) (local $j i32) (local $k i32) (local $stop i32)
    (local $presentI i32) (local $aboveI i32) (local $presentJ i32) (local $aboveJ i32)
    (local $shared v128) (local $both8 v128) (local $differ8 v128) (local $both32 v128) (local $differ32 v128)
    (block $end (loop $rows
      (br_if $end (i32.ge_u (local.get $i) (local.get $actors)))
      (local.set $presentI (i32.add (local.get $present) (i32.mul (local.get $i) (local.get $stride))))
      (local.set $aboveI (i32.add (local.get $above) (i32.mul (local.get $i) (local.get $stride))))
      (local.set $j (i32.add (local.get $i) (i32.const 1)))
      (local.set $presentJ (i32.add (local.get $presentI) (local.get $stride)))
      (local.set $aboveJ (i32.add (local.get $aboveI) (local.get $stride)))
      (block $rowEnd (loop $others
        (br_if $rowEnd (i32.ge_u (local.get $j) (local.get $actors)))
        (local.set $both32 (v128.const i32x4 0 0 0 0))
        (local.set $differ32 (v128.const i32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (block $columnsEnd (loop $chunks
          (br_if $columnsEnd (i32.ge_u (local.get $k) (local.get $bytes)))
          ;; 31 times 8 bits fit the bytes that they are counted in.
          (local.set $stop (i32.add (local.get $k) (i32.const 496)))
          (if (i32.gt_u (local.get $stop) (local.get $bytes)) (then (local.set $stop (local.get $bytes))))
          (local.set $both8 (v128.const i32x4 0 0 0 0))
          (local.set $differ8 (v128.const i32x4 0 0 0 0))
          (loop $columns
            (local.set $shared (v128.and
              (v128.load (i32.add (local.get $presentI) (local.get $k)))
              (v128.load (i32.add (local.get $presentJ) (local.get $k)))))
            (local.set $both8 (i8x16.add (local.get $both8) (i8x16.popcnt (local.get $shared))))
            (local.set $differ8 (i8x16.add (local.get $differ8) (i8x16.popcnt (v128.and
              (local.get $shared)
              (v128.xor
                (v128.load (i32.add (local.get $aboveI) (local.get $k)))
                (v128.load (i32.add (local.get $aboveJ) (local.get $k))))))))
            (local.set $k (i32.add (local.get $k) (i32.const 16)))
            (br_if $columns (i32.lt_u (local.get $k) (local.get $stop))))
          (local.set $both32 (i32x4.add (local.get $both32)
            (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $both8)))))
          (local.set $differ32 (i32x4.add (local.get $differ32)
            (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $differ8)))))
          (br $chunks)))
        (i32.store (local.get $both) (call $sum (local.get $both32)))
        (i32.store (local.get $differ) (call $sum (local.get $differ32)))
        (local.set $both (i32.add (local.get $both) (i32.const 4)))
        (local.set $differ (i32.add (local.get $differ) (i32.const 4)))
        (local.set $presentJ (i32.add (local.get $presentJ) (local.get $stride)))
        (local.set $aboveJ (i32.add (local.get $aboveJ) (local.get $stride)))
        (local.set $j (i32.add (local.get $j) (i32.const 1)))
        (br $others)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $rows))))

  (func $sum (param $lanes v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes)))))

  ;; Products of short rows, every row with every row from its own block of four on, two by four at a time.
  (func (export "products")
    (param $rows i32) (param $stride i32) (param $actors i32) (param $bytes i32) (param $out i32) (param $outStride i32)
    (local $i i32) (local $j i32) (local $k i32)
    (local $a i32) (local $b i32) (local $to i32)
    (local $a0 v128) (local $a1 v128) (local $b0 v128)
    (local $s00 v128) (local $s01 v128) (local $s02 v128) (local $s03 v128)
    (local $s10 v128) (local $s11 v128) (local $s12 v128) (local $s13 v128)
    (block $end (loop $pairs
      (br_if $end (i32.ge_u (local.get $i) (local.get $actors)))
      (local.set $j (i32.and (local.get $i) (i32.const -4)))
      (block $rowEnd (loop $fours
        (br_if $rowEnd (i32.ge_u (local.get $j) (local.get $actors)))
        (local.set $a (i32.add (local.get $rows) (i32.mul (local.get $i) (local.get $stride))))
        (local.set $b (i32.add (local.get $rows) (i32.mul (local.get $j) (local.get $stride))))
        (local.set $s00 (v128.const i32x4 0 0 0 0)) (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s02 (v128.const i32x4 0 0 0 0)) (local.set $s03 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0)) (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s12 (v128.const i32x4 0 0 0 0)) (local.set $s13 (v128.const i32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (block $columnsEnd (loop $columns
          (br_if $columnsEnd (i32.ge_u (local.get $k) (local.get $bytes)))
          (local.set $a0 (v128.load (local.get $a)))
          (local.set $a1 (v128.load (i32.add (local.get $a) (local.get $stride))))
          (local.set $to (local.get $b))
          (local.set $b0 (v128.load (local.get $to)))
          (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b0))))
          (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b0))))
          (local.set $to (i32.add (local.get $to) (local.get $stride)))
          (local.set $b0 (v128.load (local.get $to)))
          (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b0))))
          (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b0))))
          (local.set $to (i32.add (local.get $to) (local.get $stride)))
          (local.set $b0 (v128.load (local.get $to)))
          (local.set $s02 (i32x4.add (local.get $s02) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b0))))
          (local.set $s12 (i32x4.add (local.get $s12) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b0))))
          (local.set $to (i32.add (local.get $to) (local.get $stride)))
          (local.set $b0 (v128.load (local.get $to)))
          (local.set $s03 (i32x4.add (local.get $s03) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b0))))
          (local.set $s13 (i32x4.add (local.get $s13) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b0))))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (local.set $k (i32.add (local.get $k) (i32.const 16)))
          (br $columns)))
        (local.set $to (i32.add (local.get $out) (i32.add
          (i32.mul (local.get $i) (local.get $outStride)) (i32.shl (local.get $j) (i32.const 2)))))
        (i32.store offset=0 (local.get $to) (call $sum (local.get $s00)))
        (i32.store offset=4 (local.get $to) (call $sum (local.get $s01)))
        (i32.store offset=8 (local.get $to) (call $sum (local.get $s02)))
        (i32.store offset=12 (local.get $to) (call $sum (local.get $s03)))
        (local.set $to (i32.add (local.get $to) (local.get $outStride)))
        (i32.store offset=0 (local.get $to) (call $sum (local.get $s10)))
        (i32.store offset=4 (local.get $to) (call $sum (local.get $s11)))
        (i32.store offset=8 (local.get $to) (call $sum (local.get $s12)))
        (i32.store offset=12 (local.get $to) (call $sum (local.get $s13)))
        (local.set $j (i32.add (local.get $j) (i32.const 4)))
        (br $fours)))
      (local.set $i (i32.add (local.get $i) (i32.const 2)))
      (br $pairs))))

  ;; What was gathered of the issue at hand: where its entries lie (index of the actor, level, times), its actors (16 times
  ;; the row of each) and, per stance, what an entry of that stance makes with each of its actors.
  (global $entries (mut i32) (i32.const 0))
  (global $entriesEnd (mut i32) (i32.const 0))
  (global $rows (mut i32) (i32.const 0))
  (global $rowsEnd (mut i32) (i32.const 0))
  (global $table (mut i32) (i32.const 0))
  (global $tableStride (mut i32) (i32.const 0))

  (func (export "gather")
    (param $from i32) (param $to i32) (param $counts i32) (param $changes i32) (param $actorOf i32) (param $levelOf i32)
    (param $levels i32) (param $factors i32) (param $entriesAt i32) (param $rowsAt i32)
    (param $tableAt i32) (param $stride i32) (param $activity i32)
    (result i32)
    (local $count f64) (local $change f64) (local $times v128) (local $actor i32) (local $known i32) (local $index i32)
    (local $end i32) (local $level i32) (local $column i32) (local $factor i32)
    (global.set $entries (local.get $entriesAt))
    (global.set $rows (local.get $rowsAt))
    (global.set $table (local.get $tableAt))
    (global.set $tableStride (local.get $stride))
    (local.set $end (local.get $entriesAt))
    (local.set $known (i32.const -1))
    (local.set $index (i32.const -1))
    (block $done (loop $cells
      (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
      (local.set $count (f64.load (i32.add (local.get $counts) (i32.shl (local.get $from) (i32.const 3)))))
      (if (f64.ne (local.get $count) (f64.const 0)) (then
        (local.set $actor (i32.load (i32.add (local.get $actorOf) (i32.shl (local.get $from) (i32.const 2)))))
        (if (i32.ne (local.get $actor) (local.get $known)) (then
          (local.set $known (local.get $actor))
          (local.set $index (i32.add (local.get $index) (i32.const 1)))
          (i32.store
            (i32.add (local.get $rowsAt) (i32.shl (local.get $index) (i32.const 2)))
            (i32.shl (local.get $actor) (i32.const 4)))
          (local.set $column (i32.add (local.get $tableAt) (i32.shl (local.get $index) (i32.const 4))))
          (local.set $level (local.get $levels))
          (loop $clear
            (v128.store (local.get $column) (v128.const f64x2 0 0))
            (local.set $column (i32.add (local.get $column) (local.get $stride)))
            (br_if $clear (local.tee $level (i32.sub (local.get $level) (i32.const 1)))))))
        (local.set $level (i32.load (i32.add (local.get $levelOf) (i32.shl (local.get $from) (i32.const 2)))))
        (local.set $change (f64.load (i32.add (local.get $changes) (i32.shl (local.get $from) (i32.const 3)))))
        (if (f64.ne (local.get $change) (f64.const 0)) (then
          (i32.store (local.get $end) (local.get $index))
          (i32.store offset=4 (local.get $end) (local.get $level))
          (f64.store offset=8 (local.get $end) (local.get $change))
          (local.set $end (i32.add (local.get $end) (i32.const 16)))
          (local.set $actor (i32.add (local.get $activity) (i32.shl (local.get $actor) (i32.const 3))))
          (f64.store (local.get $actor) (f64.add (f64.load (local.get $actor)) (local.get $change)))))
        (local.set $times (f64x2.splat (local.get $count)))
        (local.set $factor (i32.add (local.get $factors)
          (i32.shl (i32.mul (local.get $level) (local.get $levels)) (i32.const 4))))
        (local.set $column (i32.add (local.get $tableAt) (i32.shl (local.get $index) (i32.const 4))))
        (local.set $level (local.get $levels))
        (loop $stances
          (v128.store (local.get $column) (f64x2.add
            (v128.load (local.get $column))
            (f64x2.mul (local.get $times) (v128.load (local.get $factor)))))
          (local.set $column (i32.add (local.get $column) (local.get $stride)))
          (local.set $factor (i32.add (local.get $factor) (i32.const 16)))
          (br_if $stances (local.tee $level (i32.sub (local.get $level) (i32.const 1)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (br $cells)))
    (global.set $entriesEnd (local.get $end))
    (global.set $rowsEnd (i32.add (local.get $rowsAt)
      (i32.shl (i32.add (local.get $index) (i32.const 1)) (i32.const 2))))
    (i32.shr_u (i32.sub (local.get $end) (local.get $entriesAt)) (i32.const 4)))

  ;; Every entry with every later actor, or with all actors; two entries of one actor at a time, which share their sums.
  (func (export "pairGathered") (param $out i32) (param $outStride i32) (param $all i32)
    (local $x i32) (local $y i32) (local $begin i32) (local $row i32) (local $to i32) (local $index i32)
    (local $made i32) (local $made2 i32) (local $times v128) (local $times2 v128) (local $isTwo i32)
    (local.set $x (global.get $entries))
    (block $done (loop $firsts
      (br_if $done (i32.ge_u (local.get $x) (global.get $entriesEnd)))
      (local.set $index (i32.load (local.get $x)))
      (local.set $begin (i32.add (global.get $rows) (i32.shl (local.get $index) (i32.const 2))))
      (local.set $row (i32.add (local.get $out)
        (i32.mul (i32.shr_u (i32.load (local.get $begin)) (i32.const 4)) (local.get $outStride))))
      (local.set $isTwo (i32.const 0))
      (if (i32.lt_u (i32.add (local.get $x) (i32.const 16)) (global.get $entriesEnd)) (then
        (local.set $isTwo (i32.eq (i32.load offset=16 (local.get $x)) (local.get $index)))))
      (if (local.get $all) (then
        (local.set $index (i32.const -1))
        (local.set $begin (i32.sub (global.get $rows) (i32.const 4)))))
      (local.set $y (local.get $begin))
      (local.set $times (v128.load64_splat offset=8 (local.get $x)))
      (local.set $made (i32.add
        (i32.add (global.get $table) (i32.mul (i32.load offset=4 (local.get $x)) (global.get $tableStride)))
        (i32.shl (local.get $index) (i32.const 4))))
      (if (local.get $isTwo)
        (then
          (local.set $times2 (v128.load64_splat offset=24 (local.get $x)))
          (local.set $made2 (i32.add
            (i32.add (global.get $table) (i32.mul (i32.load offset=20 (local.get $x)) (global.get $tableStride)))
            (i32.shl (local.get $index) (i32.const 4))))
          (block $pairsDone (loop $pairs
            (local.set $y (i32.add (local.get $y) (i32.const 4)))
            (br_if $pairsDone (i32.ge_u (local.get $y) (global.get $rowsEnd)))
            (local.set $made (i32.add (local.get $made) (i32.const 16)))
            (local.set $made2 (i32.add (local.get $made2) (i32.const 16)))
            (local.set $to (i32.add (local.get $row) (i32.load (local.get $y))))
            (v128.store (local.get $to) (f64x2.add
              (v128.load (local.get $to))
              (f64x2.add
                (f64x2.mul (local.get $times) (v128.load (local.get $made)))
                (f64x2.mul (local.get $times2) (v128.load (local.get $made2))))))
            (br $pairs)))
          (local.set $x (i32.add (local.get $x) (i32.const 32))))
        (else
          (block $onesDone (loop $ones
            (local.set $y (i32.add (local.get $y) (i32.const 4)))
            (br_if $onesDone (i32.ge_u (local.get $y) (global.get $rowsEnd)))
            (local.set $made (i32.add (local.get $made) (i32.const 16)))
            (local.set $to (i32.add (local.get $row) (i32.load (local.get $y))))
            (v128.store (local.get $to) (f64x2.add
              (v128.load (local.get $to))
              (f64x2.mul (local.get $times) (v128.load (local.get $made)))))
            (br $ones)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))))
      (br $firsts))))

  ;; The most that one actor says on the issue.
  (func (export "mostGathered") (result f64)
    (local $at i32) (local $end i32) (local $most f64)
    (local.set $at (global.get $table))
    (local.set $end (i32.add (local.get $at)
      (i32.shl (i32.sub (global.get $rowsEnd) (global.get $rows)) (i32.const 2))))
    (block $done (loop $actors
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $most (f64.max (local.get $most) (f64.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $actors)))
    (local.get $most))

  ;; The issue as a column of 16-bit numbers in each matrix: how often, then for each threshold how often above less how
  ;; often not.
  (func (export "columnGathered") (param $to i32) (param $stride i32) (param $matrixStride i32) (param $thresholds i32)
    (local $x i32) (local $at i32) (local $level i32) (local $below i32) (local $count i32)
    (local.set $x (global.get $entries))
    (block $done (loop $entriesLoop
      (br_if $done (i32.ge_u (local.get $x) (global.get $entriesEnd)))
      (local.set $level (i32.load offset=4 (local.get $x)))
      (local.set $count (i32.trunc_sat_f64_s (f64.load offset=8 (local.get $x))))
      (local.set $at (i32.add (local.get $to) (i32.mul
        (i32.shr_u
          (i32.load (i32.add (global.get $rows) (i32.shl (i32.load (local.get $x)) (i32.const 2))))
          (i32.const 4))
        (local.get $stride))))
      (i32.store16 (local.get $at) (i32.add (i32.load16_s (local.get $at)) (local.get $count)))
      (local.set $below (i32.const 0))
      (block $thresholdsDone (loop $each
        (br_if $thresholdsDone (i32.ge_u (local.get $below) (local.get $thresholds)))
        (local.set $at (i32.add (local.get $at) (local.get $matrixStride)))
        (i32.store16 (local.get $at) (i32.add
          (i32.load16_s (local.get $at))
          (select
            (local.get $count)
            (i32.sub (i32.const 0) (local.get $count))
            (i32.gt_s (local.get $level) (local.get $below)))))
        (local.set $below (i32.add (local.get $below) (i32.const 1)))
        (br $each)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br $entriesLoop))))
)
