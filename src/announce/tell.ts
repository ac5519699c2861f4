/** The network and the clock, as an announcement uses them. */
export interface World {
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
  /** In milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What is sent to somebody. */
export interface Message {
  readonly url: string;
  /** The media type of `body`. */
  readonly type: string;
  readonly body: string;
}

/** What became of a message. */
export type Answer =
  | { readonly kind: 'heard' }
  /** They do not want it, and will not the next time. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody answered that they have it, for as long as we asked. */
  | { readonly kind: 'unheard'; readonly reason: string };

/** How often a message is sent at most. */
const attempts = 5;

/** How long an answer may take, and how long we wait when asked to; in milliseconds. */
const patience = { answer: 20_000, asked: 60_000 } as const;

/**
 * Posts a message until somebody answers that they have it. What may be only for now is tried again
 * after 1, 2, 4 and 8 seconds: no connection, no answer, 408, 429 and the statuses from 500 on.
 * `Retry-After` makes the wait longer, but not longer than a minute.
 */
export async function tell(message: Message, world: World): Promise<Answer> {
  let reason = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await post(message, world);
    if (!('again' in answer)) return answer;
    reason = answer.reason;
    if (attempt + 1 === attempts) break;
    if (answer.asked > patience.asked) {
      const minutes = Math.ceil(answer.asked / 60_000);
      return { kind: 'unheard', reason: `${reason} and asks to wait ${minutes} minutes` };
    }
    await world.wait(Math.max(answer.asked, 1000 * 2 ** attempt));
  }
  return { kind: 'unheard', reason: `${reason}, ${attempts} times` };
}

/** Worth another try, not before `asked` milliseconds. */
interface Again {
  readonly again: true;
  readonly reason: string;
  readonly asked: number;
}

async function post({ url, type, body }: Message, world: World): Promise<Answer | Again> {
  let response: Response;
  try {
    response = await world.fetch(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      // Followed, a redirect would turn the POST into a GET, which says nothing.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience.answer),
    });
  } catch (error) {
    return { again: true, reason: `${url} does not answer (${reasonOf(error)})`, asked: 0 };
  }
  const { status, statusText, headers } = response;
  // Else the connection would stay open until the text is collected.
  await response.body?.cancel();
  if (response.ok) return { kind: 'heard' };
  const reason = `${url} answers ${`${status} ${statusText}`.trimEnd()}`;
  if (status >= 500 || status === 408 || status === 429) {
    return { again: true, reason, asked: askedWait(headers.get('retry-after'), world.clock()) };
  }
  const location = headers.get('location');
  return { kind: 'refused', reason: location === null ? reason : `${reason} to ${location}` };
}

/** Seconds or a date (RFC 9110, 10.2.3), in milliseconds from now. */
function askedWait(header: string | null, now: number): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(milliseconds) ? 0 : Math.max(0, milliseconds);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing came for ${patience.answer / 1000} s`;
  // What fetch says is “fetch failed”; why stands in the cause.
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
