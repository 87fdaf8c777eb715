import type { AddressInfo } from 'node:net'
import { noteUnnamedProxy } from '@roundtable/server/http/unnamed-proxy.ts'
import express from 'express'
import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perFile(openPartnership)

async function warningsWith(trustedProxy: string): Promise<string[]> {
  const warnings: string[] = []
  const logger = { ...at.services.logger, warn: (_: unknown, sentence: string) => warnings.push(sentence) }
  const app = express().set('trust proxy', trustedProxy)
  app.use(noteUnnamedProxy({ ...at.services, logger }))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  for (const address of ['203.0.113.9', '203.0.113.10']) {
    await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-forwarded-for': address } })
  }
  await new Promise((resolve) => server.close(resolve))
  return warnings
}

it('a proxy that is not named is noted in the log, once; one that is named never', async () => {
  expect(await warningsWith('10.0.0.5')).toEqual([expect.stringContaining('TRUSTED_PROXY does not name it')])
  expect(await warningsWith('loopback')).toEqual([])
})
