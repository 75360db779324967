// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Gives several users of one thing their turns, first come, first served: as a user asks for one turn at a time, each has its own
/// before another has two.
/// </summary>
internal sealed class TurnQueue
{
    // Users that wait: first in, first out.
    private TurnUser? _first;
    private TurnUser? _last;

    /// <summary>Gets whose turn it is, or null.</summary>
    internal TurnUser? Active { get; private set; }

    /// <summary>Gives a user its turn, now or later.</summary>
    /// <param name="user">A user that neither has nor waits for a turn.</param>
    /// <returns>Ok if the user has its turn or will be given or told; or why it could not begin.</returns>
    internal Result Submit(TurnUser user)
    {
        if (Active is null && _first is null)
        {
            return Begin(user);
        }

        if (_last is null)
        {
            _first = user;
        }
        else
        {
            _last.NextWaiting = user;
        }

        _last = user;
        return Result.Ok;
    }

    /// <summary>
    /// Ends the turn and begins the next. Call it before the user whose turn it was is told: what that asks for in its callback then goes
    /// behind those that wait already.
    /// </summary>
    /// <returns>Whose turn it was, or null.</returns>
    internal TurnUser? EndTurn()
    {
        TurnUser? done = Active;
        Active = null;
        while (Active is null && _first is { } user)
        {
            _first = user.NextWaiting;
            user.NextWaiting = null;
            if (_first is null)
            {
                _last = null;
            }

            Result result = Begin(user);
            if (!result.IsOk)
            {
                // Allowed here: this does not run in a call of that user's client.
                user.Notify(result);
            }
        }

        return done;
    }

    private Result Begin(TurnUser user)
    {
        // Its turn already while it begins, so that a user whose operation fails at once is not mistaken for nobody.
        Active = user;
        Result result = user.BeginTurn();
        if (!result.IsOk)
        {
            Active = null;
        }

        return result;
    }
}
