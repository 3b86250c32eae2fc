/** A picture with a face; `landmarks` (as from `landmarkString`) fit the picture at `url`. */
export interface FacePicture {
	url: string;
	landmarks?: string;
}

/** A picture with a face as requests hold it: `opts` are the landmarks. */
export interface PathAndOpts {
	path: string;
	opts?: string;
}

/** Akool's form of a picture with a face, the same in all requests that take landmarks. */
export function pathAndOpts({ url, landmarks }: FacePicture): PathAndOpts {
	return landmarks === undefined ? { path: url } : { path: url, opts: landmarks };
}
