import type { Fact } from './fact.ts';

const accelerate = 'programs/cloud-accelerate';
const club = 'programs/cloud-champions-club';
const source = 'talkin-cloud';

/** What “Microsoft’s Ballmer: Cloud Momentum Replaces Cloud Fears” reported (Talkin’ Cloud, July 12, 2011). */
export const wpc11Facts: readonly Fact[] = [
  {
    id: 'S1-1',
    says: [/Microsoft's all-in strategy/u, /scary at first/u],
    by: [/Ballmer conceded/u],
  },
  {
    id: 'S1-2',
    says: [/fears have subsided/u, /cloud platforms matured/u],
    by: [/Ballmer told/u, /keynote/u, /WPC11/u, /Los Angeles/u],
  },
  {
    id: 'S1-3',
    says: [/More than 500 channel partners/u, /Microsoft Cloud Accelerate/u, /evening/u],
    by: [/Roskill confirmed to/u, /Talkin' Cloud/u],
    row: {
      of: accelerate,
      value: 500,
      unit: 'partners',
      bound: 'more-than',
      status: 'confirmed',
      saidBy: 'jon-roskill',
      source,
    },
  },
  {
    id: 'S1-4',
    says: [
      /Ballmer and Roskill spoke to/u,
      /roughly 12,000 channel partners/u,
      /cloud strategy/u,
      /next moves in the market for small and midsize business/u,
    ],
    by: [/Talkin' Cloud/u],
  },
  {
    id: 'S1-5',
    says: [/"all in" bet on the cloud/u, /fear, uncertainty and doubt/u, /some channel partners/u],
    by: [/Looking back at WPC 2010, Ballmer said/u],
  },
  {
    id: 'S1-6',
    says: [
      /past 12 months/u,
      /Windows Azure, System Center, Visual Studio, Active Directory and other services/u,
      /key abilities/u,
      /on-premise/u,
      /in the cloud/u,
    ],
    by: [/Ballmer said/u],
  },
  {
    id: 'S1-7',
    says: [/The aim/u, /mix and match public and private clouds/u],
    by: [/according to Ballmer/u],
  },
  {
    id: 'S1-8',
    says: [
      /WireStone LLC/u,
      /Windows Azure, Windows Phone 7 and more/u,
      /business application for Boeing/u,
    ],
    by: [/Ballmer named/u],
  },
  { id: 'S1-9', says: [/continues to polish its Cloud Champions Club/u], by: [/Talkin' Cloud/u] },
  {
    id: 'S1-10',
    says: [/tiered/u, /280 partners/u],
    by: [/Greg Lissy/u, /director of SMB channel strategy at Microsoft/u],
  },
  {
    id: 'S1-11',
    says: [/Those partners have engaged/u, /over 70,000 users of Microsoft Online Services/u],
    by: [/Lissy/u],
    row: {
      of: club,
      value: 70_000,
      unit: 'users',
      bound: 'more-than',
      saidBy: 'greg-lissy',
      source,
    },
  },
  {
    id: 'S1-12',
    says: [
      /Jenni Flinders/u,
      /VP of US partner strategy and programs at Microsoft/u,
      /meeting a range of managed service providers/u,
    ],
    by: [/Talkin' Cloud has heard/u, /not confirmed/u],
  },
  {
    id: 'S1-13',
    says: [
      /Flinders is building deeper relationships/u,
      /understand recurring revenues/u,
      /yet to embrace Office 365/u,
    ],
    by: [/Talkin' Cloud has also heard/u, /not confirmed/u],
  },
  {
    id: 'S1-14',
    says: [/VIP meetings/u, /prime seats at Microsoft's keynotes/u],
    by: [/Talkin' Cloud/u],
  },
  {
    id: 'S1-15',
    says: [/pay cloud partners/u, /monthly rather than quarterly/u, /evening/u],
    by: [/Roskill/u],
  },
  {
    id: 'S1-16',
    says: [/WPC 2011/u, /15,000 people/u],
    by: [/Talkin' Cloud's own count/u, /no speaker/u],
    row: { of: 'events/wpc-2011', value: 15_000, unit: 'people', source },
  },
  {
    id: 'S1-17',
    says: [/WPC 2011/u, /roughly 12,000 are partners/u],
    by: [/Talkin' Cloud's own count/u, /no speaker/u],
    row: { of: 'events/wpc-2011', value: 12_000, unit: 'partners', bound: 'about', source },
  },
  {
    id: 'S1-18',
    says: [/A good deal of skepticism/u, /cloud remains/u],
    by: [/in the judgment of/u, /Talkin' Cloud/u],
  },
  {
    id: 'S1-19',
    says: [/Many partners opt for third-party hosting providers/u],
    by: [/Talkin' Cloud/u],
  },
  {
    id: 'S1-20',
    says: [
      /The reason/u,
      /do not fully trust/u,
      /Microsoft bills and manages customers in the cloud/u,
    ],
    by: [/Talkin' Cloud/u],
  },
  {
    id: 'S1-21',
    says: [
      /Some time this week/u,
      /Microsoft will announce/u,
      /500 partners/u,
      /Cloud Accelerate/u,
    ],
    by: [/Roskill said/u],
  },
  {
    id: 'S1-22',
    says: [
      /To join Cloud Accelerate/u,
      /a partner must have at least three customers/u,
      /between them have 500 users/u,
      /running online services/u,
    ],
    by: [/Talkin' Cloud/u],
  },
];
