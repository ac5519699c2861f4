import { describe, expect, test } from 'vitest';
import {
  faultOf,
  initialAnswers,
  tidied,
  type Answers,
} from '../../../../src/desk/init/answers.ts';

describe('an answer that will not do says why, and what may be meant', () => {
  test.each<[keyof Answers, string, RegExp, string[]]>([
    ['name', '  ', /must not be empty/u, []],
    ['url', 'paper.example', /whole address/u, ['https://paper.example/']],
    ['url', 'paper.example/news', /whole address/u, ['https://paper.example/news/']],
    ['url', 'my paper', /whole address/u, []],
    ['url', 'ftp://paper.example/', /whole address/u, []],
    ['timeZone', 'Berlin', /must be a time zone/u, ['Europe/Berlin']],
    ['timeZone', 'Los Angeles', /must be a time zone/u, ['America/Los_Angeles']],
    ['timeZone', 'Europe/Berlni', /must be a time zone/u, ['Europe/Berlin']],
    ['timeZone', 'here', /must be a time zone/u, []],
    ['language', 'German', /must be a language tag/u, ['de']],
    ['language', 'german', /no language that is known/u, ['de']],
    ['language', 'deutsch', /no language that is known/u, ['de']],
    ['language', 'العربية', /must be a language tag/u, ['ar']],
    ['language', 'en_GB', /must be a language tag/u, ['en-GB']],
    ['language', 'EN', /must be a language tag/u, ['en']],
    ['language', 'a language', /must be a language tag/u, []],
  ])('%s: %j', (key, answer, reason, nearest) => {
    const fault = faultOf(key, answer);
    expect(fault?.reason).toMatch(reason);
    expect(fault?.nearest).toEqual(nearest);
    for (const each of nearest) expect(faultOf(key, each)).toBeUndefined();
  });
});

test.each<[keyof Answers, string, string]>([
  ['name', '  The  Daily Rose ', 'The Daily Rose'],
  ['name', 'Straße & Söhne: “42”', 'Straße & Söhne: “42”'],
  ['url', 'https://Paper.Example', 'https://paper.example/'],
  ['url', 'http://localhost:4321/news', 'http://localhost:4321/news/'],
  ['url', 'https://paper.example/?from=card#top', 'https://paper.example/'],
  ['timeZone', 'europe/berlin', 'Europe/Berlin'],
  ['timeZone', 'Asia/Kolkata', 'Asia/Kolkata'],
  ['timeZone', 'utc', 'UTC'],
  ['language', 'de-AT', 'de-AT'],
  ['language', 'zh-Hant', 'zh-Hant'],
])('%s: %j is written as %j', (key, answer, written) => {
  expect(faultOf(key, answer)).toBeUndefined();
  expect(tidied(key, answer)).toBe(written);
});

test('the initial answers will do', () => {
  const initial = initialAnswers();
  for (const key of ['timeZone', 'language'] as const) {
    expect(faultOf(key, initial[key] ?? '')).toBeUndefined();
  }
});
