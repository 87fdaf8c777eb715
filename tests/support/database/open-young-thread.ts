import { openThread } from '@roundtable/db/open-thread.ts'

openThread(new URL('./young.worker.ts', import.meta.url), { megabytes: 64 }).on('message', console.log)
