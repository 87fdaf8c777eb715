import { Router } from 'express'

/** A router for which /API is not /api: what is limited and refused by its path is limited however it is written. */
export const openRoutes = (): Router => Router({ caseSensitive: true })
