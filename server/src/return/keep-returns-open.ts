import type { Services } from '../context.ts'
import { openReturns } from './open-returns.ts'

const hour = 3_600_000

/** Opens what has become due, now and each hour, until it is stopped. */
export async function keepReturnsOpen(services: Services): Promise<{ stop(): void }> {
  const open = async () => {
    try {
      const opened = await openReturns(services)
      if (opened > 0) services.logger.info({ opened }, 'returns opened')
    } catch (error) {
      services.logger.error({ error }, 'returns could not be opened')
    }
  }
  await open()
  const clock = setInterval(open, hour)
  clock.unref()
  return { stop: () => clearInterval(clock) }
}
