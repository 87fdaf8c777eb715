import { createHmac } from 'node:crypto'
import type { Services } from '../base/context.ts'

/** With which what somebody enters in a room is sealed on a device they leave; nobody else is given it. */
export const entryKeyOf = ({ config }: Pick<Services, 'config'>, personId: string): string =>
  createHmac('sha256', config.authSecret).update(`entries on a device\n${personId}`).digest('base64')
