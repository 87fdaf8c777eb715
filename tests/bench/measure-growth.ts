import { join } from 'node:path'
import { compare } from './rate.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { buildWorkload, slug } from './workload.ts'

/** The same scorecard over more figures: W against the larger work (W10 unless --scale 100). */
export async function measureGrowth({ folder, file, scale, tell }: Work): Promise<Row[]> {
  const times = scale === 1 ? 10 : scale
  const other = join(folder, 'growth.db')
  tell(`Building ${scale === 1 ? 500 * times : 500} series to compare with …`)
  await buildWorkload(other, scale === 1 ? times : 1)
  const [small, large] = scale === 1 ? [file, other] : [other, file]
  const little = await startProcess('product-server.ts', small)
  const much = await startProcess('product-server.ts', large)
  const load = { path: (n: number) => `/trpc/${slug}/scorecard.get?n=${n}`, headers: signedIn }
  try {
    const rates = await compare({ ...load, url: much.url }, { ...load, url: little.url })
    return [
      rowOf({
        name: `growth W to W${times}, scorecard`,
        product: 1000 / rates.figure,
        limit: 1000 / rates.limit,
        unit: 'ms',
        aim: 1.15,
        atMost: true,
      }),
    ]
  } finally {
    await little.stop()
    await much.stop()
  }
}
