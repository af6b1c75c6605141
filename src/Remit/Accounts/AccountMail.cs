using System.Globalization;
using Remit.Calendars;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Something happened to an account that its owner is told of, in case it was not they.</summary>
internal enum AccountNotice
{
    Paused,
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRemoved,
    OrganisationLinked,
    EmailChanged,
    ApiKeyMade,
}

/// <summary>Mail about accounts.</summary>
internal static class AccountMail
{
    extension(RemitDb db)
    {
        /// <summary>Invites somebody to choose a password, with the change that is saved next.</summary>
        public void PostInvitation(Account account, string name, SiteAddress site, string key, DateTime now) =>
            db.Post(
                new(
                    account.Email,
                    "account-invitation",
                    new Dictionary<string, string>
                    {
                        ["name"] = name,
                        ["link"] = site.Of(AccountUrls.SetPasswordWith(key)),
                        ["until"] = AccountWords.Instant(now + AccountLink.InvitationLasts),
                    },
                    $"account-invitation {AccountLink.HashOf(key)}",
                    account.PersonId
                ),
                now
            );

        /// <summary>Sends the link with which a forgotten password is replaced, with the change that is saved next.</summary>
        public void PostPasswordLink(Account account, string name, SiteAddress site, string key, DateTime now) =>
            db.Post(
                new(
                    account.Email,
                    "account-password-link",
                    new Dictionary<string, string>
                    {
                        ["name"] = name,
                        ["link"] = site.Of(AccountUrls.SetPasswordWith(key)),
                        ["until"] = AccountWords.Instant(now + AccountLink.ResetLasts),
                    },
                    $"account-password-link {AccountLink.HashOf(key)}",
                    account.PersonId
                ),
                now
            );

        /// <summary>Tells an account's owner what happened to it, with the change that is saved next.</summary>
        public void PostNotice(Account account, string name, AccountNotice notice, DateTime now) =>
            db.Post(
                new(
                    account.Email,
                    "account-notice",
                    new Dictionary<string, string>
                    {
                        ["name"] = name,
                        ["what"] = Words(notice),
                        ["when"] = AccountWords.Instant(now),
                    },
                    string.Create(CultureInfo.InvariantCulture, $"account-notice {account.Id} {notice} {now:O}"),
                    account.PersonId
                ),
                now
            );
    }

    private static string Words(AccountNotice notice) =>
        notice switch
        {
            AccountNotice.Paused =>
                $"Sign-in by password was paused for {Account.Pause.TotalMinutes:0} minutes after {Account.TriesBeforePause} wrong tries",
            AccountNotice.PasswordChanged => "The password was changed",
            AccountNotice.SecondFactorOn => "A code from an authenticator app is now needed to sign in",
            AccountNotice.SecondFactorOff => "A code from an authenticator app is no longer needed to sign in",
            AccountNotice.RecoveryCodesMade => "New recovery codes were made; the earlier ones are good no longer",
            AccountNotice.PasskeyAdded => "A passkey was added",
            AccountNotice.PasskeyRemoved => "A passkey was removed",
            AccountNotice.EmailChanged => "An administrator changed the e-mail address of your account",
            AccountNotice.ApiKeyMade => "An API key was made, with which a program can act as you",
            _ => "Your organisation's sign-in now opens this account",
        };
}
