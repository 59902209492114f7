// Messages to try; invented, like the people in them.
export const examples = [
  {
    label: "A furious customer",
    text: `Subject: Re: Re: Booking 8852

Four weeks. FOUR WEEKS I have been asking you for a refund and nobody can be bothered to answer. You are either incompetent or lying to me, I can't tell which any more. Pay back the $240 by Friday or I go to the press and cancel everything I have with you.

Martin Hale

On Mon, 2 Nov 2026 at 09:30, Support <help@travel.example> wrote:
> Dear Martin, we are looking into it. Please be patient.`,
  },
  {
    label: "A disappointed regular",
    text: `Hello, this is the second parcel in a row that came damaged. I have ordered here for years and I'm honestly disappointed. Can somebody please tell me how this will be put right? Order 20931.

Thanks, Priya`,
  },
  {
    label: "Words to say when someone threatens to sue",
    text: "script customer threatens to sue",
  },
];
