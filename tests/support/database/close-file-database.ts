import { afterAll } from 'vitest'
import { closeFileDatabase } from './file-database.ts'

afterAll(closeFileDatabase)
