"""From facts to a verdict: rules, their outcomes, the policy, the judgement."""
