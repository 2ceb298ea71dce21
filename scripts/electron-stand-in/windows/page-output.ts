import type { SendCommand } from '../chromium/cdp-pipe.ts'
import type { Bounds } from '../shapes.ts'
import { type PrintToPdfOptions, toProtocolPdfOptions } from './pdf-options.ts'

interface Evaluated {
  readonly result: { readonly value: unknown }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

/** The value of an expression in the page's own world. @throws what the expression throws */
export async function evaluateInPage(send: SendCommand, expression: string, userGesture: boolean): Promise<unknown> {
  const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

export async function printPage(send: SendCommand, options: PrintToPdfOptions): Promise<Buffer> {
  const { data } = await send<{ data: string }>('Page.printToPDF', toProtocolPdfOptions(options))
  return Buffer.from(data, 'base64')
}

export async function picturePage(send: SendCommand): Promise<Buffer> {
  const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(data, 'base64')
}

/** As zoom in a browser: the page gets fewer and larger CSS pixels in the same window. */
export async function zoomPage(send: SendCommand, { width, height }: Bounds, factor: number): Promise<void> {
  if (factor === 1) { await send('Emulation.clearDeviceMetricsOverride'); return }
  await send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / factor), height: Math.round(height / factor), deviceScaleFactor: factor, mobile: false })
}
