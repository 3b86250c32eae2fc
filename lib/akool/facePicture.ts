/** A picture with a face; `landmarks` (as from `landmarkString`) fit the picture at `url`. */
export interface FacePicture {
	url: string;
	landmarks?: string;
}

/** Akool's form of it, the same in all requests that take landmarks. */
export function pathAndOpts({ url, landmarks }: FacePicture): { path: string; opts?: string } {
	return landmarks === undefined ? { path: url } : { path: url, opts: landmarks };
}
