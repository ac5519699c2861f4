import { stablePictureRoute } from '../../_parts/stable-picture-route.ts';

export const { getStaticPaths, GET } = stablePictureRoute('jpeg');
