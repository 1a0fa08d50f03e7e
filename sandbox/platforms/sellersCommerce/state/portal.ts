/** A store of the platform; in the documents' words a provider. */
export interface Provider {
	ProviderID: number;
	StoreName: string;
	StoreSSO: string;
	StoreUrl: string;
}

/** Somebody who runs a store in the portal. */
export interface Admin {
	UserID: number;
	UserName: string;
	Email: string;
	FirstName: string;
	LastName: string;
	RoleID: number;
	Active: boolean;
	CreatedDate: string;
}

/** A password reset somebody asked for; the key goes out by e-mail only. */
export interface PasswordReset {
	PasswordResetHistoryID: number;
	UserID: number;
	ResetKey: string;
	Used: boolean;
}

/** What the portal keeps. Its operations have no documentation. */
export interface Portal {
	providers: Provider[];
	roles: Array<{ RoleID: number; RoleName: string }>;
	admins: Admin[];
	/** By UserID. */
	passwords: Record<number, string>;
	resets: PasswordReset[];
	closures: Array<{ ProviderID: number; Reason: string | null; CreatedDate: string }>;
	feedback: Array<{ Feedback: string; CreatedDate: string }>;
	exportMails: Array<{ exportName: string; exportedBy: string }>;
}
