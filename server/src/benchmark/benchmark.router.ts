import {
  applyBenchmarkFileSchema,
  benchmarkFileRefSchema,
  benchmarkFileSchema,
  benchmarkListSchema,
  matchableSchema,
  matchSchema,
  unmatchSchema,
} from '@roundtable/shared/benchmark/benchmark-file.ts'
import { z } from 'zod'
import { procedure, router } from '../base/trpc.ts'
import { applyBenchmarkFile } from './apply-benchmark-file.ts'
import { getBenchmarkFile } from './get-benchmark-file.ts'
import { listBenchmarkFiles } from './list-benchmark-files.ts'
import { listMatchable } from './list-matchable.ts'
import { matchMeasure, unmatchMeasure } from './match-measure.ts'
import { undoBenchmarkFile } from './undo-benchmark-file.ts'

/** A file comes by POST /upload/benchmarks; from there on it is asked for here. */
export const benchmarkRouter = router({
  list: procedure('see published figures', { onlyNow: 'it is kept as it is today' })
    .output(benchmarkListSchema)
    .query(({ ctx }) => listBenchmarkFiles(ctx)),
  file: procedure('keep published figures', { onlyNow: 'it is work in hand' })
    .input(benchmarkFileRefSchema)
    .output(benchmarkFileSchema)
    .query(({ ctx, input }) => getBenchmarkFile(ctx, input)),
  indicators: procedure('keep published figures', { onlyNow: 'it is work in hand' })
    .output(matchableSchema)
    .query(({ ctx }) => listMatchable(ctx)),
  match: procedure('keep published figures')
    .input(matchSchema)
    .mutation(({ ctx, input }) => matchMeasure(ctx, input)),
  unmatch: procedure('keep published figures')
    .input(unmatchSchema)
    .mutation(({ ctx, input }) => unmatchMeasure(ctx, input)),
  takeOver: procedure('keep published figures')
    .input(applyBenchmarkFileSchema)
    .output(z.object({ written: z.number() }))
    .mutation(({ ctx, input }) => applyBenchmarkFile(ctx, input)),
  undo: procedure('keep published figures')
    .input(benchmarkFileRefSchema)
    .mutation(({ ctx, input }) => undoBenchmarkFile(ctx, input)),
})
