using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Interviews;

/// <summary>How far a question has come (質問の状況).</summary>
public enum QuestionState
{
    /// <summary>Nobody answered.</summary>
    Open,

    /// <summary>An answer given elsewhere tells what it will be; somebody only has to confirm it.</summary>
    ToConfirm,

    /// <summary>Answered, but without what the answer needs to count: the day it was done, or the reason.</summary>
    ToComplete,

    /// <summary>Answered; "don't know" is an answer.</summary>
    Answered,

    /// <summary>Every criterion of the star that uses it was answered directly, so asking changes nothing.</summary>
    AnsweredDirectly,
}

/// <summary>One question of the interview with all that was said about it.</summary>
/// <param name="Standing">What counts and who says otherwise; <c>null</c> when nothing was said of the control.</param>
/// <param name="Value">Its value on the day, with the reason where the state alone does not tell.</param>
/// <param name="Elsewhere">Direct answers to criteria that use the control, newest first.</param>
public sealed record Question(Control Control, QuestionState State, Standing? Standing, ControlValue Value, IReadOnlyList<Elsewhere> Elsewhere)
{
    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => State is QuestionState.Open or QuestionState.ToConfirm or QuestionState.ToComplete;
}
