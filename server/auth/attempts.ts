import type { Request } from 'express'
import { Problem } from '../contract/problems.ts'
import type { DeviceCookies } from './device-cookies.ts'
import { clientOf, type Throttle, type Throttles } from './throttles.ts'

export interface AttemptLimits {
  throttles: Throttles
  devices: DeviceCookies
}

/**
 * Counts one attempt to get into an account, before it is made; throws `too-many-requests` when there were too many. Resolves
 * with what takes the attempt back, to be called when it was right.
 */
export async function countAttempt(
  { throttles, devices }: AttemptLimits,
  req: Request,
  { step, email }: { step: 'password' | 'code'; email: string },
): Promise<() => Promise<void>> {
  const device = devices.deviceOf(req, email)
  const ofDevice = step === 'password' ? throttles.passwordOfDevice : throttles.codeOfDevice
  if (device && (await isTaken(ofDevice, device))) return () => ofDevice.giveBack(device)
  // From a device that is new, or has guessed too often. The address first: one client cannot use up other people's attempts.
  const ofAccount = step === 'password' ? throttles.passwordOfAccount : throttles.codeOfAccount
  const [client, account] = [clientOf(req.ip), email.trim().toLowerCase()]
  await throttles.address.take(client)
  await ofAccount.take(account)
  return async () => {
    await throttles.address.giveBack(client)
    await ofAccount.giveBack(account)
  }
}

async function isTaken(throttle: Throttle, key: string): Promise<boolean> {
  try {
    await throttle.take(key)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
